# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes Apache's part of the routes out of what the programs say of themselves (PROGRAM --describe, a line each). To be
# included inside of <VirtualHost>, with @SOCKETS@, @STATIC@ and @FILES@ replaced by the folder of the sockets, the folder of
# the static files and the folder of people's files. It needs the modules proxy_fcgi, alias, buffer, env, headers, mime, setenvif
# and xsendfile. Requests that a log may have are marked as luukku_logged, for CustomLog: not those whose addresses open something,
# and not what Apache cannot read, which may be one.
# What Apache cannot even parse (400) it answers by itself: it has no address to pass on.

function field(name,    i, pair) {
  for (i = 1; i <= NF; i++) {
    split($i, pair, "=")
    if (pair[1] == name) return substr($i, length(name) + 2)
  }
  return ""
}

# Each program has a host name of its own, by which Apache tells their sockets apart. How much a program takes is left to the
# program: Apache's LimitRequestBody holds for nothing that is passed on.
function pass(directive, stem) {
  return sprintf("  %s \"unix:@SOCKETS@/%s.sock|fcgi://luukku-%s/\" enablereuse=off\n", directive, stem, stem)
}

# The only program whose answers may make Apache send a file.
BEGIN { sender = "file" }

{
  stem = field("stem"); path = field("path")
  if (path == "*") { fallback = stem; next }
  secret = field("secret") == "yes"
  gsub(/\{[a-z]+\}/, "[^/]+", path)
  number = split(path, paths, ",")
  for (at = 1; at <= number; at++)
    pages = pages sprintf("\n<LocationMatch \"^%s$\">\n", paths[at]) pass("ProxyPassMatch", stem) \
      (stem == sender ? "  XSendFile On\n" : "") (secret ? "  SetEnvIf Request_URI ^ !luukku_logged\n" : "") "</LocationMatch>\n"
}

END {
  print "# Made of the programs' own descriptions. Do not edit: change the route in src/routes/ and build."
  print ""
  print "TraceEnable Off"
  print "ProxyFCGIBackendType GENERIC"
  print "XSendFilePath \"@FILES@\""
  print ""
  print "# What Apache refuses or cannot pass on, the fallback explains."
  for (status = 400; status <= 405; status++) if (status != 401 && status != 402) explain(status, 404)
  explain(500, 502)
  explain(502, 502)
  explain(503, 502)
  explain(504, 504)
  print "<LocationMatch \"^/luukku-refused/(?<STATUS>[0-9]+)$\">"
  print "  ProxyFCGISetEnvIf \"-n reqenv('REDIRECT_STATUS')\" LUUKKU_STATUS \"%{reqenv:MATCH_STATUS}\""
  print "</LocationMatch>"
  print ""
  print "# Of the sections that match an address the last one wins."
  print "<Location \"/\">"
  print "  Require all granted"
  print "  SetEnvIf Request_URI ^ luukku_logged"
  print "  # A body is gathered before a program hears of it: a slow sender keeps none busy. It takes both lines."
  print "  SetInputFilter BUFFER"
  print "  SetEnv proxy-sendcl 1"
  print "  # Never enablereuse=on: what is left unread of a body would be taken for the next request."
  printf "%s", pass("ProxyPass", fallback)
  print "</Location>"
  print ""
  print "Alias \"/static/\" \"@STATIC@/\""
  print "<Location \"/static/\">"
  print "  ProxyPass \"!\""
  print "</Location>"
  print "<Location \"/static/manifest\">"
  print "  Require all denied"
  print "</Location>"
  print "<Directory \"@STATIC@\">"
  print "  Options None"
  print "  AllowOverride None"
  print "  AddType text/css .css"
  print "  AddType text/javascript .js"
  print "  AddType image/svg+xml .svg"
  print "  Header always set X-Content-Type-Options nosniff"
  print "  Header always set Strict-Transport-Security max-age=31536000"
  print "  Header always set Cross-Origin-Resource-Policy same-origin"
  print "  Header always set Content-Security-Policy \"default-src 'none'\""
  print "  Header always set Cache-Control \"public, max-age=31536000, immutable\""
  print "</Directory>"
  printf "%s", pages
}

function explain(status, as) {
  printf "ErrorDocument %d /luukku-refused/%d\n", status, as
}
