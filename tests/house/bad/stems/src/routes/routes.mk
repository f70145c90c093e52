# The stems.
route_programs = \
	src/routes/gone \
	src/routes/tickets \
	src/routes/untested
EXTRA = 1
