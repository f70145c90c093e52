#include "store/tickets.h"

store::Grant<model::Action::Reply> forge() {
  return {model::PortalId{1}, model::TicketId{1}, model::ContactId{1}, false};
}
