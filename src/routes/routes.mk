# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The stems of the customer's pages: src/routes/STEM.cc is the program STEM. Nothing else stands here.
route_programs = \
	src/routes/account \
	src/routes/close \
	src/routes/confirm \
	src/routes/consent \
	src/routes/email \
	src/routes/fallback \
	src/routes/file \
	src/routes/forgot \
	src/routes/healthz \
	src/routes/home \
	src/routes/invitation \
	src/routes/jwt \
	src/routes/login \
	src/routes/logout \
	src/routes/preview \
	src/routes/register \
	src/routes/reply \
	src/routes/reset \
	src/routes/saml \
	src/routes/ticket \
	src/routes/tickets
