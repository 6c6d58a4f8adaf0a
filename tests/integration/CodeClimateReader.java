import static se.bjurr.violations.lib.ViolationsApi.violationsApi;

import java.nio.file.Path;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/// Prints what violations-lib, which many reviewing tools are built on, reads in a Code Climate report: one issue a
/// line, its members with tabs between them.
class CodeClimateReader {
  public static void main(String[] arguments) {
    Path report = Path.of(arguments[0]);
    var issues =
        violationsApi()
            .withPattern(".*/" + report.getFileName() + "$")
            .inFolder(report.getParent().toString())
            .findAll(Parser.CODECLIMATE)
            .violations();
    for (Violation issue : issues)
      System.out.println(
          String.join(
              "\t",
              issue.getFile(),
              String.valueOf(issue.getStartLine()),
              issue.getSeverity().toString(),
              issue.getCategory(),
              issue.getRule(),
              issue.getMessage()));
  }
}
