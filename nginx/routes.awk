# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes nginx's part of the routes out of what the programs say of themselves (PROGRAM --describe, a line each). To be
# included inside of server { }, with @SOCKETS@, @STATIC@, @FILES@ and @PARAMS@ replaced by the folder of the sockets, the
# folder of the static files, the folder of people's files and luukku-params.conf. What nginx cannot even parse (400) it answers by itself: it has no address to
# pass on.

function field(name,    i, pair) {
  for (i = 1; i <= NF; i++) {
    split($i, pair, "=")
    if (pair[1] == name) return substr($i, length(name) + 2)
  }
  return ""
}

# The web server's own limit lies a little higher: up to it, the program refuses in the portal's look.
function pass(stem, limit) {
  printf "  include @PARAMS@;\n"
  printf "  client_max_body_size %d;\n", limit + 65536
  if (stem in secret) print quiet_log
  if (stem != fallback) {
    printf "  error_page 413 = @luukku_413_%s;\n", stem
    quiet = stem in secret ? "_quiet" : ""
    printf "  error_page 502 = @luukku_502%s;\n  error_page 504 = @luukku_504%s;\n", quiet, quiet
    limits[stem] = limit
  }
  printf "  fastcgi_pass unix:@SOCKETS@/%s.sock;\n}\n\n", stem
}

# The log of errors names the whole request, too.
BEGIN { quiet_log = "  access_log off;\n  error_log /dev/null emerg;" }

BEGIN {
  print "# Made of the programs' own descriptions. Do not edit: change the route in src/routes/ and build."
  print ""
  print "merge_slashes off;"
  print "gzip on;"
  print "gzip_vary on;"
  print "gzip_types text/css application/javascript text/javascript image/svg+xml;"
  print "# What is too long to be read has no location, but may be one that opens something."
  print "error_page 414 = /luukku-unread/414;"
  print "error_page 494 = /luukku-unread/400;"
  print "error_page 413 = @luukku_413;"
  print "error_page 502 = @luukku_502;"
  print "error_page 504 = @luukku_504;"
  print ""
  print "location /static/ {"
  print "  alias @STATIC@/;"
  print "  add_header X-Content-Type-Options nosniff always;"
  print "  add_header Strict-Transport-Security max-age=31536000 always;"
  print "  add_header Cross-Origin-Resource-Policy same-origin always;"
  print "  add_header Content-Security-Policy \"default-src 'none'\" always;"
  print "  add_header Cache-Control \"public, max-age=31536000, immutable\" always;"
  print "  error_page 403 404 405 = @luukku_404;"
  print "}"
  print "location = /static/manifest { error_page 404 = @luukku_404; return 404; }"
  print ""
  print "# Where a program sends a file from (X-Accel-Redirect). nginx keeps the program's Content-Type, Content-Disposition and"
  print "# Cache-Control, and drops its other headers: those stand here once more."
  print "location /luukku-files/ {"
  print "  internal;"
  print "  alias @FILES@/;"
  print "  add_header X-Content-Type-Options nosniff always;"
  print "  add_header Content-Security-Policy \"sandbox; default-src 'none'\" always;"
  print "  add_header Referrer-Policy same-origin always;"
  print "  add_header Strict-Transport-Security max-age=31536000 always;"
  print "  add_header Cross-Origin-Opener-Policy same-origin always;"
  print "  add_header Cross-Origin-Resource-Policy same-origin always;"
  print "  add_header X-Request-Id $request_id always;"
  print "  gzip off;"
  print "  error_page 403 404 405 = @luukku_404;"
  print "}"
  print ""
}

{
  stem = field("stem"); path = field("path"); limit = field("body_limit") + field("files_limit")
  if (path == "*") { fallback = stem; next }
  if (field("secret") == "yes") secret[stem]
  number = split(path, paths, ",")
  for (at = 1; at <= number; at++) {
    if (paths[at] ~ /\{/) {
      gsub(/\{[a-z]+\}/, "[^/]+", paths[at])
      printf "location ~ \"^%s$\" {\n", paths[at]
    } else {
      printf "location = %s {\n", paths[at]
    }
    pass(stem, limit)
  }
}

# What nginx refuses or cannot pass on, the fallback explains.
function explain(name, status, limit, quiet) {
  printf "location @luukku_%s {\n  include @PARAMS@;\n  fastcgi_param LUUKKU_STATUS %s;\n", name, status
  if (quiet) print quiet_log
  if (limit) printf "  fastcgi_param LUUKKU_LIMIT %d;\n", limit
  printf "  fastcgi_pass_request_body off;\n"
  printf "  fastcgi_pass unix:@SOCKETS@/%s.sock;\n}\n\n", fallback
}

END {
  print "location / {"
  pass(fallback, 1000000)
  for (status = 400; status <= 414; status += 14)
    printf "location = /luukku-unread/%d {\n  internal;\n%s\n  return %d;\n}\n", status, quiet_log, status
  explain("404", 404)
  explain("413", 413, 1000000)
  explain("502", 502)
  explain("504", 504)
  explain("502_quiet", 502, 0, 1)
  explain("504_quiet", 504, 0, 1)
  for (stem in limits) explain("413_" stem, 413, limits[stem], stem in secret)
}
