#include <ctemplate/template.h>
#include <boost/asio.hpp>
#include "view/page.h"
#include "base/text.h"
