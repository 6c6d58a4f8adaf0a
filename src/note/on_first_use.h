#pragma once

namespace matterlint {

/// A part of a note that is made when it is first asked for. When it is forgotten, its memory stays for that of the
/// next note. For one thread at a time.
template <class Value>
class OnFirstUse {
 public:
  void forget() { is_made_ = false; }

  /// `make` is given what is left of the part before, to put the new one in its place.
  template <class Make>
  const Value& get(Make make) const {
    if (!is_made_) make(value_);
    is_made_ = true;
    return value_;
  }

 private:
  mutable Value value_;
  mutable bool is_made_ = false;
};

}  // namespace matterlint
