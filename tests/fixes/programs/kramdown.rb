# Pages of Jekyll, as kramdown shows them: JSON strings in, one a line; JSON strings of HTML out.
require 'json'
require 'kramdown'
require 'kramdown-parser-gfm'

OPTIONS = { input: 'GFM', hard_wrap: false, syntax_highlighter: nil, math_engine: nil }.freeze

def page(body)
  Kramdown::Document.new(body, OPTIONS).to_html
rescue StandardError => e
  "error: #{e.class}"
end

$VERBOSE = nil
STDIN.each_line { |line| puts JSON.generate(page(JSON.parse(line))) }
