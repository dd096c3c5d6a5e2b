"""The files that travel: containers, interchange files, workbooks."""
