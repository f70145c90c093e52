namespace store {

std::string long_one(int first,
                     int second) {
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
  work();
}

class Shelf {
 public:
  void in_class() {
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
  }
  void short_one() {
    work();
  }
};

int fits() {
  if (true) {
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
    work();
  }
}

}  // namespace store
