### Pejling: da
