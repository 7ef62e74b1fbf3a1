# Wallup as a service on a virtual display. The layout to bring up is the one with a `startup` in the layouts volume.
#   docker build -t wallup .
#   docker run --shm-size=1g -p 127.0.0.1:9247:9247 -v ./layouts:/opt/wallup/layouts -v ./config:/opt/wallup/config wallup
FROM debian:trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-25-jdk-headless ca-certificates curl unzip git \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY layouts layouts
COPY config config
RUN ./mvnw --batch-mode --no-transfer-progress --quiet package -DskipTests

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-25-jre-headless chromium chromium-driver xvfb \
    openbox fonts-dejavu-core curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 1000 wallup \
    && install -d -o wallup -g wallup /opt/wallup /opt/wallup/layouts /opt/wallup/config /opt/wallup/var
WORKDIR /opt/wallup
COPY --from=build --chown=wallup /src/target/wallup.jar wallup.jar
COPY --chown=wallup layouts layouts
COPY --chown=wallup config config
USER wallup
# A container's kernel interface refuses the namespaces of Chrome's own sandbox; the container is the sandbox. The address is the
# container's own: publish the port to the host's loopback, as above.
ENV WALLUP_BROWSER_VIRTUALDISPLAY=2560x2880 \
    WALLUP_BROWSER_ARGUMENTS=--no-sandbox,--disable-dev-shm-usage \
    SERVER_ADDRESS=0.0.0.0
VOLUME ["/opt/wallup/layouts", "/opt/wallup/config", "/opt/wallup/var"]
EXPOSE 9247
HEALTHCHECK --interval=30s --timeout=5s --start-period=3m CMD curl -fsS http://127.0.0.1:9247/actuator/health || exit 1
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-jar", "wallup.jar"]
