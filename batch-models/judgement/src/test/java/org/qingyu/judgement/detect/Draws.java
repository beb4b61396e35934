package org.qingyu.judgement.detect;

import java.util.SplittableRandom;
import org.qingyu.judgement.exceedance.NegativeBinomial;

/** Random numbers of the simulated designs. */
final class Draws {

    private final SplittableRandom random;

    Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double uniform(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    int poisson(double mean) {
        return negativeBinomial(mean, 1);
    }

    /** A negative binomial with variance dispersion × mean, by inversion. */
    int negativeBinomial(double mean, double dispersion) {
        if (mean <= 0) {
            return 0;
        }
        double left = random.nextDouble();
        int count = (int) Math.max(0, mean - 14 * Math.sqrt(dispersion * mean));
        double mass = NegativeBinomial.mass(count, mean, dispersion);
        while (left > mass && count < 10_000_000) {
            left -= mass;
            count++;
            mass *= NegativeBinomial.ratio(count, mean, dispersion);
            if (mass < 1e-300 && count > mean) {
                break;
            }
        }
        return count;
    }
}
