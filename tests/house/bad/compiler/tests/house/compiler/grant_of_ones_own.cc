#include "store/tickets.h"

store::Grant<model::Action::Reply> forge() {
  return {model::TicketId{1}, model::ContactId{1}, model::TicketFacts{}};
}
