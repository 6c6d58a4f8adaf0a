#include "run/pipeline.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace matterlint {
namespace {

/// Batches are told apart by their number of files, and take their time unevenly.
std::vector<std::size_t> delivered(std::size_t jobs, std::size_t batches) {
  std::vector<std::size_t> order;
  Pipeline pipeline(
      jobs,
      [] {
        return [](Batch& batch) {
          volatile std::size_t work = batch.counts.files % 7 == 0 ? 20'000 : 10;
          while (work > 0) work = work - 1;
        };
      },
      [&order](Batch&& batch) { order.push_back(batch.counts.files); });
  for (std::size_t i = 0; i < batches; ++i) {
    Batch batch;
    batch.counts.files = i;
    pipeline.add(std::move(batch));
  }
  pipeline.finish();
  return order;
}

TEST_CASE("batches come out in the order in which they went in") {
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    for (const std::size_t batches : {0U, 1U, 2U, 1000U}) {
      const std::vector<std::size_t> order = delivered(jobs, batches);
      REQUIRE(order.size() == batches);
      for (std::size_t i = 0; i < batches; ++i) REQUIRE(order[i] == i);
    }
  }
}

TEST_CASE("what a thread throws comes out at the end") {
  for (const std::size_t jobs : {1U, 3U}) {
    const auto run = [jobs] {
      Pipeline pipeline(
          jobs,
          [] {
            return [](Batch& batch) {
              if (batch.counts.files == 50) throw std::runtime_error("the fiftieth");
            };
          },
          [](Batch&&) {});
      for (std::size_t i = 0; i < 500; ++i) {
        Batch batch;
        batch.counts.files = i;
        pipeline.add(std::move(batch));
      }
      pipeline.finish();
    };
    CHECK_THROWS_WITH(run(), "the fiftieth");
  }
}

TEST_CASE("no more batches are on their way than the bound, while the first one takes its time") {
  std::atomic<bool> first_is_done = false;
  std::atomic<std::size_t> begun = 0;
  std::atomic<std::size_t> delivered = 0;
  std::size_t most_on_the_way = 0;
  Pipeline pipeline(
      2,
      [&] {
        return [&](Batch& batch) {
          ++begun;
          if (batch.counts.files != 0) return;
          std::this_thread::sleep_for(std::chrono::milliseconds(50));
          CHECK(begun <= Pipeline::most_on_the_way);
          first_is_done = true;
        };
      },
      [&](Batch&&) { ++delivered; });
  for (std::size_t i = 0; i < 1000; ++i) {
    Batch batch;
    batch.counts.files = i;
    pipeline.add(std::move(batch));
    most_on_the_way = std::max(most_on_the_way, i + 1 - delivered);
  }
  pipeline.finish();
  CHECK(most_on_the_way <= Pipeline::most_on_the_way);
  CHECK(first_is_done);
  CHECK(begun == 1000);
}

}  // namespace
}  // namespace matterlint
