// What go-yaml makes of plain scalars: JSON strings in, one a line; kinds and values out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

func toldTime(moment time.Time) string {
	utc := moment.UTC()
	fraction := strings.TrimRight(strings.TrimRight(fmt.Sprintf(".%09d", utc.Nanosecond()), "0"), ".")
	return utc.Format("2006-01-02T15:04:05") + fraction + "Z"
}

func told(value any) [2]string {
	switch value := value.(type) {
	case nil:
		return [2]string{"null", ""}
	case bool:
		return [2]string{"boolean", strconv.FormatBool(value)}
	case int, int64, uint64:
		return [2]string{"integer", fmt.Sprint(value)}
	case float64:
		return [2]string{"real", strings.ToLower(strconv.FormatFloat(value, 'g', -1, 64))}
	case time.Time:
		return [2]string{"date", toldTime(value)}
	case string:
		return [2]string{"text", value}
	}
	return [2]string{"other", fmt.Sprint(value)}
}

func reading(scalar string) [2]string {
	var note map[string]any
	if scalar == "<<" && yaml.Unmarshal([]byte("<<: {a: 1}"), &note) == nil && note["a"] != nil {
		return [2]string{"merge", ""}
	}
	if err := yaml.Unmarshal([]byte("key: "+scalar), &note); err != nil {
		return [2]string{"error", strings.SplitN(err.Error(), "\n", 2)[0]}
	}
	return told(note["key"])
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for lines.Scan() {
		var scalar string
		if err := json.Unmarshal(lines.Bytes(), &scalar); err != nil {
			panic(err)
		}
		answer, _ := json.Marshal(reading(scalar))
		fmt.Fprintf(out, "%s\n", answer)
	}
}
