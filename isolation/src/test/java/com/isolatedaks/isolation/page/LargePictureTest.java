package com.isolatedaks.isolation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.StateReader;
import com.isolatedaks.isolation.testing.LargeStack;
import java.io.IOException;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A picture of many networks and clusters stays one that can be looked at. */
class LargePictureTest {
    private static final int MOST_BOXES = 120;

    @Test
    void ofManyNetworksOnlySomeAreDrawn() throws IOException {
        // given a hub and 52 spokes
        String state = LargeStack.of(1_000).json();
        Reading reading = StateReader.state(state);

        // when
        Document page = Jsoup.parse(ProofPage.of(Prover.prove(reading), reading, PageSubject.of(state, Instant.EPOCH)));

        // then
        assertThat(page.select("[data-node]")).hasSizeBetween(3, MOST_BOXES);
        assertThat(page.select("svg .title").eachText()).contains("47 more networks");
    }
}
