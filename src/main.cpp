#include "cli/cli.h"

int main(int argc, char** argv) {
  return matterlint::run_cli(argc, argv);
}
