// reply_to_closed may be spoken of, and stand in "a string".
const char* name = "reply_to_closed";
bool mine = visit.portal.reply_to_closed;
void paste() { connection.execute_migration("DROP TABLE " + name); }
