package org.qingyu.ingest.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/** A seeded source of chance. Each purpose and day has its own stream, so that one more surge moves nothing else. */
final class Chance {

    /** What a stream is drawn for. */
    enum Purpose {
        PLACES("places"),
        SHARES("shares"),
        SURGES("surges"),
        INCIDENTS("incidents"),
        WORDS("words"),
        SURGE_WORDS("surge words"),
        ORDER("order"),
        AWKWARD("awkward"),
        BENCH("bench");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, Purpose purpose, long index) {
        return new Chance(new SplittableRandom(mix(mix(seed) ^ mix(purpose.code.hashCode()) * 31 + mix(index) * 17)));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    double share() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number in {@code [from, below)}. */
    int between(int from, int below) {
        return random.nextInt(from, below);
    }

    long between(long from, long below) {
        return random.nextLong(from, below);
    }

    double normal() {
        return random.nextGaussian();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int pick(Weights weights) {
        return weights.at(random.nextDouble());
    }

    int poisson(double mean) {
        int total = 0;
        double left = mean;
        while (left > 30) {
            total += poissonByInversion(30);
            left -= 30;
        }
        return total + poissonByInversion(left);
    }

    private int poissonByInversion(double mean) {
        double point = random.nextDouble();
        double probability = Math.exp(-mean);
        int count = 0;
        double sum = probability;
        while (point > sum && count < 1_000) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }

    /** A cluster size from the logarithmic law with parameter {@code p}: mostly 1. */
    int logarithmic(double p) {
        if (p <= 0) {
            return 1;
        }
        double point = random.nextDouble();
        double probability = -p / Math.log1p(-p);
        int size = 1;
        double sum = probability;
        while (point > sum && size < 1_000) {
            probability *= p * size / (size + 1);
            size++;
            sum += probability;
        }
        return size;
    }
}
