// As in browsers: Jest keeps ten times as many lines of every error, which takes longer than to compute what it is of.
Error.stackTraceLimit = 10;
