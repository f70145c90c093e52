#include "model/id.h"
#include <ini.h>
#include <unistd.h>
