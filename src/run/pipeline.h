#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "run/batch.h"

namespace matterlint {

/// Works on batches in several threads and hands them on in the order in which they came. At most most_on_the_way
/// batches are on their way at once: who adds more of them waits. The thread that adds batches works too, so that one
/// job needs no further thread.
class Pipeline {
 public:
  using Work = std::function<void(Batch&)>;
  static constexpr std::size_t most_on_the_way = 256;
  /// More threads would only make switching cost more than the work.
  static constexpr std::size_t most_jobs = 128;
  /// The threads that a run uses.
  static std::size_t jobs_of(const RunOptions& options);

  /// `make_work` is called once a thread, `deliver` from one thread at a time.
  Pipeline(std::size_t jobs, std::function<Work()> make_work, std::function<void(Batch&&)> deliver);
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  ~Pipeline();

  void add(Batch&& batch);
  /// Works until all batches are delivered. Throws what a thread threw.
  void finish();

 private:
  using Lock = std::unique_lock<std::mutex>;
  struct Numbered {
    std::size_t number = 0;
    Batch batch;
  };

  void start_thread();
  void work_in_thread();
  void work_on_all(const Work& work);
  bool work_on_next(Lock& lock, const Work& work);
  void deliver_finished(Lock& lock);
  bool is_done() const { return closed_ && (queue_.empty() || failure_ != nullptr); }
  bool is_full() const { return added_ - delivered_ >= most_on_the_way && failure_ == nullptr; }

  std::size_t jobs_;
  std::function<Work()> make_work_;
  std::function<void(Batch&&)> deliver_;
  Work own_work_;
  std::vector<std::thread> threads_;

  std::mutex mutex_;  ///< Of all below.
  std::condition_variable changed_;
  std::deque<Numbered> queue_;
  std::map<std::size_t, Batch> finished_;
  std::size_t added_ = 0;
  std::size_t delivered_ = 0;
  bool is_delivering_ = false;
  bool closed_ = false;
  std::exception_ptr failure_;
};

}  // namespace matterlint
