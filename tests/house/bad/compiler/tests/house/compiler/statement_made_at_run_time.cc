#include "db/connection.h"

void paste(db::Connection& connection, const std::string& name) {
  const std::string statement = "DELETE FROM " + name;
  connection.execute(statement.c_str());
}
