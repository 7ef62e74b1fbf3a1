# Wallup as a service on a virtual display: to try layouts, or where there is no PC with a display. REST tells what the
# windows show. It brings up the layouts with a `startup` that it finds in the folder layouts.
#
#   docker build -t wallup .
#   docker run --rm wallup demo
#   docker run -d --name wallup --restart unless-stopped -p 127.0.0.1:9247:9247 \
#     -v ./layouts:/opt/wallup/layouts -v ./config:/opt/wallup/config -v wallup:/opt/wallup/var wallup
#   docker logs wallup | grep password                 # of admin, whom the first start makes; or -e WALLUP_ADMIN_PASSWORD
#   docker exec wallup wallup status
#
# The user in the container has the number 1000; it must be able to read both folders, and to write them if REST is to save
# layouts. Secrets are variables (-e WALLUP_SECRET_...) or files in config/secrets. With --shm-size 4g Chromium shares
# memory; with less it shares files in /tmp, which is slower.

FROM debian:trixie-slim AS build
# Java's package makes links in the folder of the manual pages, which a slim image may lack.
RUN mkdir -p /usr/share/man/man1 \
    && apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress --quiet package -DskipTests

FROM debian:trixie-slim
# For dashboards in Chinese, Japanese or Korean add fonts-noto-cjk.
RUN mkdir -p /usr/share/man/man1 \
    && apt-get update \
    && apt-get install -y --no-install-recommends openjdk-25-jre-headless chromium chromium-driver xvfb openbox \
      fonts-dejavu-core curl tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 1000 wallup \
    && install -d -o wallup -g wallup /opt/wallup/layouts /opt/wallup/config /opt/wallup/var
WORKDIR /opt/wallup
COPY bin/wallup bin/lib.sh bin/
COPY --from=build /src/target/wallup.jar .
# makes starts fast with this Java
RUN bin/wallup --version
USER wallup
# Docker keeps from Chrome the name spaces that its own sandbox is made of, so that the container is the only sandbox. With a
# seccomp profile that grants them, set WALLUP_BROWSER_ARGUMENTS to nothing.
# The address is the container's: publish the port to the loopback address of the host alone, as above. Those who reach it
# under another name, such as other containers, have that name in WALLUP_WEB_HOSTS. It goes without TLS there; with
# WALLUP_WEB_TLS_CERTIFICATE and WALLUP_WEB_TLS_KEY it need not.
ENV PATH=/opt/wallup/bin:$PATH \
    WALLUP_BROWSER_VIRTUALDISPLAY=2560x2880 \
    WALLUP_BROWSER_ARGUMENTS=--no-sandbox \
    SERVER_ADDRESS=0.0.0.0 \
    WALLUP_WEB_INSECURE=true
VOLUME ["/opt/wallup/layouts", "/opt/wallup/config", "/opt/wallup/var"]
EXPOSE 9247
# Healthy when every wall is up that should be; a startup may wait for its sites, by default 5 minutes.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10m CMD curl -fsSk http://127.0.0.1:9247/actuator/health || curl -fsSk https://127.0.0.1:9247/actuator/health
# tini takes in the processes that a browser leaves to process 1
ENTRYPOINT ["tini", "--", "wallup"]
