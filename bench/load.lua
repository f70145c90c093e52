-- SPDX-FileCopyrightText: 2026 The Luukku developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: one line of figures that bench/load.py reads. With a file of forms (see forms.cc) and a csrf token as arguments
-- each request is a reply of its own, sent as a browser sends it; when the forms are used up, wrk stops.
local BOUNDARY = "----LuukkuBench7MA4"
local forms, csrf, replies = nil, nil, 0

function init(arguments)
  if arguments[1] then
    forms, csrf = io.lines(arguments[1]), arguments[2]
    wrk.headers["Content-Type"] = "multipart/form-data; boundary=" .. BOUNDARY
  end
end

local function part(name, value)
  return "--" .. BOUNDARY .. '\r\nContent-Disposition: form-data; name="' .. name .. '"\r\n\r\n' .. value .. "\r\n"
end

local function reply()
  local form = forms()
  if not form then
    wrk.thread:stop()
    return wrk.format("GET", "/healthz")
  end
  replies = replies + 1
  local path, token = form:match("(%S+) (%S+)")
  local text = "Thank you for the answer. It works now, but for the printer on the second floor. (" .. replies .. ")"
  return wrk.format("POST", path, nil, part("csrf", csrf) .. part("form_token", token) .. part("body", text) ..
    "--" .. BOUNDARY .. '\r\nContent-Disposition: form-data; name="files"; filename=""\r\nContent-Type: application/octet-stream' ..
    "\r\n\r\n\r\n--" .. BOUNDARY .. "--\r\n")
end

function request()
  if forms then return reply() end
  return wrk.format()
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("figures %d %d %.0f %.0f %d %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), summary.bytes, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
