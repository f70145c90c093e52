bool may = portal.reply_to_closed;
