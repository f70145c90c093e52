route_programs = \
	src/routes/absent \
	src/routes/tickets
