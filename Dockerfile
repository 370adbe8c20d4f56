# Builds Tocsin, extracts it, trains its ahead-of-time cache and ships all three on a bare Java runtime.
#   docker build -t tocsin .
#   docker run -p 127.0.0.1:8080:8080 -v tocsin:/data tocsin

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar bot/target/tocsin.jar extract --destination /tocsin \
 && cp bot/src/image/* /tocsin/

FROM eclipse-temurin:25-jre
# Chinese, Japanese and Korean letters in PDFs
RUN apt-get update && apt-get install -y --no-install-recommends fonts-droid-fallback && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /data --create-home tocsin
COPY --from=build /tocsin /tocsin
WORKDIR /tocsin
# here and not in the build, because the cache fits only the Java that made it
RUN ./train
USER tocsin
# what is published on the host's loopback comes in by the container's gateway
ENV TOCSIN_DATA=/data TOCSIN_PORT=8080 TOCSIN_ADDRESS=0.0.0.0 TOCSIN_HOST_GATEWAY=auto
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD /tocsin/healthy "$TOCSIN_PORT"
ENTRYPOINT ["java", "@jvm.args", "-XX:AOTCache=tocsin.aot", "-jar", "tocsin.jar"]
