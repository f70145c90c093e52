#include "store/transaction.h"

void write(store::Reader& shelves) {
  store::Transaction work(shelves);
}
