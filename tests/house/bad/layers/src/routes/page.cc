#include <string>
#include "app/visit.h"
#include "view/page.h"
auto page = view::page();  // view::page() in a comment is nothing
