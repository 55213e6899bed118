FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /onrecord
COPY pom.xml ./
COPY src src
RUN mvn -B -q -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data onrecord && install -d -o onrecord /data
WORKDIR /onrecord
COPY onrecord LICENSE ./
COPY config config
COPY --from=build /onrecord/target/onrecord.jar target/
COPY --from=build /onrecord/target/lib target/lib
# The cache that makes starts fast fits the very JVM that it was made on, so it is made here.
RUN ./onrecord --version
# The root file system may be read-only: what a run writes goes to the data folder.
ENV TMPDIR=/data LC_ALL=C.UTF-8
USER onrecord
VOLUME /data
# The pages for readers; config/container.yaml lets them be reached from without.
EXPOSE 8620
# Of 'run'; a chat or a question is not asked how it is for long enough to matter.
HEALTHCHECK --interval=1m --timeout=15s --start-period=2m CMD ["/onrecord/onrecord", "check", "--running"]
ENTRYPOINT ["/onrecord/onrecord"]
