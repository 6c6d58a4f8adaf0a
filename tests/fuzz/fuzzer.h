#pragma once

#include <cstddef>
#include <functional>
#include <string>

/// How two readers differ on a block; empty where they agree. Counts the blocks that it really compares.
using BlockDifference = std::function<std::string(const std::string& block, std::size_t* compared)>;

/// Asks for differences over the blocks in tests/fuzz/found, and then over generated ones. The exit code. The command
/// line: how many blocks, from which seed; with `--keep`, what differs is added to tests/fuzz/found, so that it is
/// asked for ever after.
int run_fuzzer(int argc, char** argv, const BlockDifference& difference);
