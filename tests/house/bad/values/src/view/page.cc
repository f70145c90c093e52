values.SetValue("SUBJECT", line.subject);
page.show("TITLE_TICKET");
values.SetValue(ktp_LIST_URL, "/tickets");
values.SetValueAndShowSection(ktp_OWNER, *line.owner, "OWNED");
auto& row = *page.values().AddSectionDictionary(
    "ROW");
