# Pejling in production: the runtime lock alone, not as root.
FROM python:3.11-slim AS build
COPY requirements.lock requirements-dev.lock ./
RUN python -m venv /opt/venv \
    && sed -n '/^uv==/,/[^\\]$/p' requirements-dev.lock > uv.lock \
    && pip install --quiet --require-hashes --no-deps -r uv.lock \
    && uv pip sync --quiet --python /opt/venv/bin/python --require-hashes --only-binary :all: --compile-bytecode \
       requirements.lock

FROM python:3.11-slim
RUN useradd --uid 10001 --create-home pejling
COPY --from=build /opt/venv /opt/venv
WORKDIR /pejling
COPY app.py config.py ./
COPY followup followup
COPY dialogs dialogs
COPY documents documents
COPY storage storage
COPY bot bot
COPY commands commands
COPY manifest manifest
RUN python -m compileall -q .
USER pejling
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PEJLING_LISTEN_ON=0.0.0.0 PORT=3978
EXPOSE 3978
HEALTHCHECK --start-period=20s CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=3)"]
ENTRYPOINT ["python", "app.py"]
CMD ["run"]
