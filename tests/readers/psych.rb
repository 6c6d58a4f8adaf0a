# What Psych makes of plain scalars, loaded safely with dates permitted as sites of Jekyll do: JSON strings in, one a
# line; kinds and values out.
require 'bigdecimal'
require 'date'
require 'json'
require 'psych'

measured = '4.0'
unless Psych::VERSION.start_with?("#{measured}.")
  puts "skipped: this is Psych #{Psych::VERSION}, and the table was measured with #{measured}"
  exit
end

ENV['TZ'] = 'UTC'

def load(text)
  Psych.safe_load(text, permitted_classes: [Date, Time])
end

def told_time(time)
  utc = time.getutc
  fraction = utc.strftime('.%12N').sub(/\.?0*\z/, '')
  utc.strftime('%Y-%m-%dT%H:%M:%S') + fraction + 'Z'
end

def told(value)
  case value
  when nil then ['null', '']
  when true, false then ['boolean', value.to_s]
  when Integer then ['integer', value.to_s]
  when Float then ['real', value.to_s]
  when Time then ['date', told_time(value)]
  when Date then ['date', value.strftime('%Y-%m-%d')]
  when String then ['text', value]
  else ['other', value.inspect]
  end
end

def reading(scalar)
  return ['merge', ''] if scalar == '<<' && load('<<: {a: 1}').key?('a')

  told(load("key: #{scalar}")['key'])
rescue StandardError => e
  ['error', e.message.lines.first.to_s.chomp]
end

$VERBOSE = nil
STDIN.each_line { |line| puts JSON.generate(reading(JSON.parse(line))) }
