
#include <string>
#include <utility>
#include <vector>

using std::vector;
namespace alias = std;

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

int divided(int number) {
  int zero = 0;
  return number / zero;
}
