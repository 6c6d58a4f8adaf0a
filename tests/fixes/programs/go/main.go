// What Hugo makes of notes. JSON strings in, one a line.
//
//	hugo data    front matter, as go-yaml reads it: {"data": ...} or {"error": ...} out
//	hugo page    bodies, as goldmark shows them: JSON strings of HTML out
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"gopkg.in/yaml.v3"
)

// JSON has no dates, and does not tell whole numbers from others.
func plain(value any) any {
	switch value := value.(type) {
	case time.Time:
		return map[string]any{"\x00": "date " + value.Format(time.RFC3339Nano)}
	case float64:
		return map[string]any{"\x00": "number " + strconv.FormatUint(math.Float64bits(value), 16)}
	case []any:
		items := []any{}
		for _, item := range value {
			items = append(items, plain(item))
		}
		return items
	case map[string]any:
		pairs := map[string]any{}
		for key, item := range value {
			pairs[key] = plain(item)
		}
		return pairs
	case map[any]any:
		pairs := map[string]any{}
		for key, item := range value {
			name, isText := key.(string)
			if !isText {
				name = fmt.Sprintf("\x00%T %v", key, key)
			}
			pairs[name] = plain(item)
		}
		return pairs
	}
	return value
}

func reading(block string) any {
	var data map[string]any
	if err := yaml.Unmarshal([]byte(block), &data); err != nil {
		return map[string]any{"error": err.Error()}
	}
	return map[string]any{"data": plain(data)}
}

// As Hugo sets it up; raw HTML is shown, so that changes of it are seen.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
	goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
	goldmark.WithRendererOptions(html.WithUnsafe()),
)

func page(body string) any {
	var out bytes.Buffer
	if err := markdown.Convert([]byte(body), &out); err != nil {
		return "error: " + err.Error()
	}
	return out.String()
}

func main() {
	answer := reading
	if os.Args[1] == "page" {
		answer = page
	}
	lines := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var text string
		if err := json.Unmarshal(line, &text); err != nil {
			panic(err)
		}
		told, err := json.Marshal(answer(text))
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(out, "%s\n", told)
	}
}
