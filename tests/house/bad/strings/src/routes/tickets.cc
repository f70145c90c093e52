const char* query = "SELECT id FROM ticket";
const char* low = "delete "
                  "from ticket";
const char* words = "select a ticket, update it, and go where you like";
const char* advice = "grant their user SELECT, INSERT, UPDATE and DELETE only";
const char* clause = " WHERE id = ?";
const char* advice = "it is made where there is none, in (any) case";
