# The application: `serve` by default, any other command of manage.py by its name.
FROM python:3.13-slim AS packages
COPY requirements.txt /
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: \
       --requirement /requirements.txt

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent treatyapi
COPY --from=packages /opt/venv /opt/venv
WORKDIR /app
COPY manage.py LICENSE ./
COPY docker/healthcheck.py docker/
COPY fixtures fixtures
COPY treatyapi treatyapi
COPY provisions provisions
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 TREATYAPI_ENV=production HOST=0.0.0.0
# Compiled here, because the file system is read-only later.
RUN python -m compileall -q treatyapi provisions
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["python", "docker/healthcheck.py"]
ENTRYPOINT ["python", "manage.py"]
CMD ["serve"]
