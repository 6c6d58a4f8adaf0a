#include "run/pipeline.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace matterlint {
namespace {

constexpr std::size_t longest_queue = 64;

}  // namespace

std::size_t Pipeline::jobs_of(const RunOptions& options) {
  if (options.jobs != 0) return std::min(options.jobs, most_jobs);
  return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

Pipeline::Pipeline(std::size_t jobs, std::function<Work()> make_work, std::function<void(Batch&&)> deliver)
    : jobs_(std::min(jobs, most_jobs)),
      make_work_(std::move(make_work)),
      deliver_(std::move(deliver)),
      own_work_(make_work_()) {}

Pipeline::~Pipeline() {
  {
    const Lock lock(mutex_);
    closed_ = true;
    queue_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Pipeline::work_in_thread() {
  try {
    work_on_all(make_work_());
  } catch (...) {
    const Lock lock(mutex_);
    failure_ = std::current_exception();
    closed_ = true;
    changed_.notify_all();
  }
}

/// Where the system gives no more threads, those that there are do the work.
void Pipeline::start_thread() {
  try {
    threads_.emplace_back([this] { work_in_thread(); });
  } catch (const std::system_error&) {
    jobs_ = threads_.size() + 1;
  }
}

void Pipeline::add(Batch&& batch) {
  Lock lock(mutex_);
  queue_.push_back({added_++, std::move(batch)});
  if (added_ > 1 && threads_.size() + 1 < jobs_) start_thread();
  changed_.notify_one();
  while ((queue_.size() > longest_queue || is_full()) && work_on_next(lock, own_work_)) {
  }
  changed_.wait(lock, [this] { return !is_full(); });
}

void Pipeline::finish() {
  {
    const Lock lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
  work_on_all(own_work_);
  for (std::thread& thread : std::exchange(threads_, {})) thread.join();
  if (failure_ != nullptr) std::rethrow_exception(failure_);
}

void Pipeline::work_on_all(const Work& work) {
  Lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return !queue_.empty() || is_done(); });
    if (!work_on_next(lock, work)) return;
  }
}

bool Pipeline::work_on_next(Lock& lock, const Work& work) {
  if (queue_.empty() || failure_ != nullptr) return false;
  Numbered next = std::move(queue_.front());
  queue_.pop_front();
  lock.unlock();
  work(next.batch);
  lock.lock();
  finished_.emplace(next.number, std::move(next.batch));
  deliver_finished(lock);
  return true;
}

/// Hands on the oldest batches, as far as they are finished, unless another thread is just doing it.
void Pipeline::deliver_finished(Lock& lock) {
  while (!is_delivering_ && !finished_.empty() && finished_.begin()->first == delivered_) {
    Batch batch = std::move(finished_.begin()->second);
    finished_.erase(finished_.begin());
    is_delivering_ = true;
    lock.unlock();
    deliver_(std::move(batch));
    lock.lock();
    is_delivering_ = false;
    ++delivered_;
    changed_.notify_all();
  }
}

}  // namespace matterlint
