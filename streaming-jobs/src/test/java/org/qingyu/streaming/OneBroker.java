package org.qingyu.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka of one node, broker and controller at once, in this process and on loopback. */
final class OneBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final String address;

    OneBroker(Path folder) throws IOException {
        int broker = freePort();
        int controller = freePort();
        address = "127.0.0.1:" + broker;
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "listeners", "PLAINTEXT://" + address + ",CONTROLLER://127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.resolve("log").toString(),
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1"));
        settings.put("transaction.state.log.num.partitions", "1");
        Path file = Files.createDirectories(folder).resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        int formatted = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (formatted != 0) {
            throw new IllegalStateException("Expected Kafka to format its folder, found " + formatted);
        }
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Sends values to a partition, and waits until the broker has them all. */
    void send(String topic, int partition, List<byte[]> values) throws Exception {
        try (var producer = producer(client())) {
            sendAll(producer, topic, partition, values);
        }
    }

    /** Sends values in a transaction that is committed or not. */
    void sendInTransaction(String topic, int partition, List<byte[]> values, boolean commit) throws Exception {
        Properties settings = client();
        settings.put("transactional.id", "one");
        try (var producer = producer(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            sendAll(producer, topic, partition, values);
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static void sendAll(
            KafkaProducer<byte[], byte[]> producer, String topic, int partition, List<byte[]> values) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (byte[] value : values) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Properties settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Properties client() {
        var client = new Properties();
        client.put("bootstrap.servers", address);
        return client;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
