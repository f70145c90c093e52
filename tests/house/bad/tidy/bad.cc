#include <string>
#include <utility>

class shelf {
 public:
  int Count;

 private:
  int number = 0;
};

std::string given(std::string name) {
  std::string other = std::move(name);
  int* raw = nullptr;
  if (other.empty()) return *raw == 0 ? name : other;
  return name;
}
