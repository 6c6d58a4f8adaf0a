module matterlint/fixes

go 1.19

require (
	github.com/yuin/goldmark v1.7.8
	gopkg.in/yaml.v3 v3.0.1
)
