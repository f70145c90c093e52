#include "db/connection.h"

void change(db::Connection& connection, const std::string& name) {
  const std::string statement = "DELETE FROM " + name;
  db::Sql sql = "DELETE FROM draft";
  sql.text = statement.c_str();
  connection.execute(sql);
}
