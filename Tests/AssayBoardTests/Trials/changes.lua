-- Changes a score 200 times a second, as a presenter's page does: each change names the picture that the last answer
-- showed. SPDX-License-Identifier: Apache-2.0
--
--   wrk -t1 -c1 -d30s -s changes.lua http://127.0.0.1:PORT -- COOKIE REVISION

local ffi = require("ffi")
ffi.cdef[[
  typedef struct { long seconds; long nanoseconds; } assay_time;
  int clock_gettime(int clock, assay_time *time);
]]

local pause = 5
local time = ffi.new("assay_time")
local headers, revision, count, start

local function now()
  ffi.C.clock_gettime(1, time)
  return tonumber(time.seconds) * 1000 + tonumber(time.nanoseconds) / 1e6
end

function init(arguments)
  headers = {
    ["Content-Type"] = "application/json", ["Cookie"] = arguments[1],
    ["Origin"] = "http://" .. wrk.host .. ":" .. wrk.port,
  }
  revision, count, start = tonumber(arguments[2]), 0, now()
end

function delay()
  return math.max(0, math.floor(start + count * pause - now()))
end

function request()
  count = count + 1
  local change = '{"performance": {"option": "o1", "criterion": "c1", "text": "' .. count % 100 / 10 .. '"}}'
  local body = '{"revision": ' .. revision .. ', "by": "wrk", "edits": [' .. change .. ']}'
  return wrk.format("POST", "/change", headers, body)
end

function response(status, _, body)
  revision = tonumber(body:match('"revision": (%d+)')) or revision
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("%d %d %.0f %.1f %.1f\n", summary.requests, failed, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
