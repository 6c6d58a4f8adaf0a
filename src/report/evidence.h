#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule_set.h"

namespace matterlint {

/// How often a rule fires on real notes, and how many of the findings that were looked at are right.
struct Judgement {
  std::size_t found = 0;
  std::size_t judged = 0;
  std::size_t right = 0;
};

/// Why a rule is in presets.
struct RuleEvidence {
  std::string why;
  std::map<std::string, Judgement, std::less<>> by_corpus;  ///< Those on which it fires.
  Judgement blocks;                                         ///< On real blocks that somebody repaired.
};

/// A collection of notes that rules were tried on.
struct Corpus {
  std::string name;
  std::string repository;
  std::string commit;
  std::string notes;  ///< How many.
  std::string preset;
};

/// What stands in docs/presets/evidence.yaml.
struct Evidence {
  std::vector<Corpus> corpora;
  std::map<std::string, RuleEvidence, std::less<>> rules;
};

/// Reads the file; what is not as it should be is left out.
Evidence read_evidence(std::string_view text);

/// A line for each rule of `recommended` of whose findings less than 99 % is right. Empty: there is none.
std::string faults_of(const Evidence& evidence, const RuleSet& rules);

}  // namespace matterlint
