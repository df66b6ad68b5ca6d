### Pejling: nb
