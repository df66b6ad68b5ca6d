### Pejling: sv
