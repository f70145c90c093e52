// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portals.h"

namespace store {

namespace {

// Whoever is referred to goes after whoever refers. A test asks every table of the schema whether it was
// forgotten here.
constexpr db::Sql kRemovals[] = {
    "DELETE FROM outgoing_mail WHERE portal_id = ?",
    "DELETE FROM attachment WHERE portal_id = ?",
    "DELETE FROM thread_text WHERE portal_id = ?",
    "DELETE FROM ticket_look WHERE portal_id = ?",
    "DELETE FROM message WHERE portal_id = ?",
    "DELETE FROM note WHERE portal_id = ?",
    "DELETE FROM thread WHERE portal_id = ?",
    "DELETE FROM ticket_contact WHERE portal_id = ?",
    "DELETE FROM ticket_company WHERE portal_id = ?",
    "DELETE FROM ticket_property WHERE portal_id = ?",
    "DELETE FROM contact_property WHERE portal_id = ?",
    "DELETE FROM company_property WHERE portal_id = ?",
    "DELETE FROM rule_operand WHERE portal_id = ?",
    "DELETE FROM rule_condition WHERE portal_id = ?",
    "DELETE FROM access_group_member WHERE portal_id = ?",
    "DELETE FROM access_group WHERE portal_id = ?",
    "DELETE FROM property_option WHERE portal_id = ?",
    "DELETE FROM property WHERE portal_id = ?",
    "UPDATE ticket SET follows_id = NULL WHERE portal_id = ?",
    "DELETE FROM ticket WHERE portal_id = ?",
    "DELETE FROM upload WHERE portal_id = ?",
    "DELETE FROM draft WHERE portal_id = ?",
    "DELETE FROM consent WHERE portal_id = ?",
    "DELETE FROM email_change WHERE portal_id = ?",
    "DELETE FROM invitation WHERE portal_id = ?",
    "DELETE FROM session WHERE portal_id = ?",
    "DELETE FROM contact WHERE portal_id = ?",
    "DELETE FROM company WHERE portal_id = ?",
    "DELETE FROM staff WHERE portal_id = ?",
    "UPDATE portal SET default_inbox_id = NULL, default_pipeline_id = NULL WHERE id = ?",
    "UPDATE pipeline SET closed_stage_id = NULL WHERE portal_id = ?",
    "DELETE FROM channel WHERE portal_id = ?",
    "DELETE FROM inbox WHERE portal_id = ?",
    "DELETE FROM stage WHERE portal_id = ?",
    "DELETE FROM pipeline WHERE portal_id = ?",
    "DELETE FROM registration WHERE portal_id = ?",
    "DELETE FROM consent_text WHERE portal_id = ?",
    "DELETE FROM registration_domain WHERE portal_id = ?",
    "DELETE FROM import_key WHERE portal_id = ?",
    "DELETE FROM sign_in_pace WHERE portal_id = ?",
    "DELETE FROM form_token WHERE portal_id = ?",
    "DELETE FROM ticket_counter WHERE portal_id = ?",
    "DELETE FROM system_page WHERE portal_id = ?",
    "DELETE FROM jwt_settings WHERE portal_id = ?",
    "DELETE FROM saml_settings WHERE portal_id = ?",
    "DELETE FROM saml_key WHERE portal_id = ?",
    "DELETE FROM saml_arrival WHERE portal_id = ?",
    "DELETE FROM sso_used WHERE portal_id = ?",
    "DELETE FROM domain_claim WHERE portal_id = ?",
    "DELETE FROM domain WHERE portal_id = ?",
    "DELETE FROM portal WHERE id = ?",
};

}  // namespace

void remove_portal(Transaction& work, model::PortalId portal) {
  for (const auto& removal : kRemovals) work.connection().execute(removal, portal);
}

}  // namespace store
