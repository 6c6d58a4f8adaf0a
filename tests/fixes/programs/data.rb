# What Psych reads in front matter, as sites of Jekyll do: JSON strings in, one a line; {"data": ...} or
# {"error": ...} out.
require 'date'
require 'json'
require 'psych'

ENV['TZ'] = 'UTC'

def plain(value, depth = 0)
  raise 'deep' if depth > 100

  case value
  when Hash
    value.to_h { |key, item| [key.is_a?(String) ? key : "\0#{key.inspect}", plain(item, depth + 1)] }
  when Array then value.map { |item| plain(item, depth + 1) }
  when nil, true, false, Integer, String then value
  when Time then { "\0" => "time #{value.to_r} #{value.utc_offset}" }
  else { "\0" => "#{value.class} #{value.inspect}" }
  end
end

def reading(block)
  { data: plain(Psych.safe_load(block, permitted_classes: [Date, Time], aliases: true)) }
rescue StandardError, SyntaxError => e
  { error: e.message.lines.first.to_s.chomp }
end

$VERBOSE = nil
STDIN.each_line { |line| puts JSON.generate(reading(JSON.parse(line))) }
