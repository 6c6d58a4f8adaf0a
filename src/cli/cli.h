#pragma once

namespace matterlint {

/// The program: reads its arguments, does what they say, and answers its exit code.
int run_cli(int argc, char** argv);

}  // namespace matterlint
