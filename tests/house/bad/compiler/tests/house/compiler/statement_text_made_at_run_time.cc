#include "db/connection.h"

void paste(db::Connection& connection, const std::string& name) {
  db::SqlText statement;
  statement += name.c_str();
  connection.execute(db::Sql(statement.data()));
}
