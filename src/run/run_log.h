#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "config/configuration.h"
#include "run/profile.h"
#include "run/workspace.h"

namespace matterlint {

/// What a run does, for people who ask. Threads write parts of their own; they are read when all threads are done.
class RunLog {
 public:
  /// Files that the same settings hold for.
  struct Group {
    Configuration::Basis basis;
    std::string own_schema;  ///< That the notes name themselves; empty: none that counts.
    std::size_t rules = 0;   ///< That are on.
    std::vector<std::string> paths;
  };
  struct LeftOut {
    std::string path;
    std::string why;  ///< See run/left_out.h.
  };
  struct CheckedFile {
    const std::string& path;
    const Project& project;
    std::string_view relative;         ///< To the project's base.
    const FileSettings& settings;      ///< With those of the note's own schema.
    const schema::Schema* own_schema;  ///< That the note names and that can be used.
    bool names_schema;                 ///< And it counts, whether or not it can be used.
  };

  /// What one checker does, or a walk. Only one thread writes to it.
  class Part {
   public:
    void add(const CheckedFile& file);
    void leave_out(std::string path, std::string_view why) { left_out_.push_back({std::move(path), std::string(why)}); }

    Profile profile;

   private:
    friend class RunLog;
    struct Key {
      const FileSettings* settings;
      const schema::Schema* own_schema;
      friend auto operator<=>(const Key&, const Key&) = default;
    };

    std::map<Key, Group> groups_;
    std::vector<LeftOut> left_out_;
  };

  /// A new part, which stays where it is.
  Part& add_part();

  std::size_t threads = 0;
  const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

  /// Each with its paths in order, and they in the order of their first ones.
  std::vector<Group> groups() const;
  /// In the order of the paths.
  std::vector<LeftOut> left_out() const;
  /// The sum over all threads.
  Profile profile() const;

 private:
  std::mutex mutex_;  ///< Of the list, not of its parts.
  std::deque<Part> parts_;
};

}  // namespace matterlint
