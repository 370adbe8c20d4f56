package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Known;
import dev.tocsin.chat.PassingOn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come and go in busy channels: nothing that was said is read for it. */
class FindingTheRoomsOfAChannelTest {
  private final ThreadRooms threads = new ThreadRooms();
  private final InRooms rooms = new InRooms(new OfTwoRooms(), threads);

  private static final class OfTwoRooms extends PassingOn {
    private OfTwoRooms() {
      super(new Listening());
    }

    @Override
    public List<String> rooms(String platform) {
      return List.of("C1ROOM", "C0INCIDENTS/1700000000.000100", "C0OTHER/1700000000.000200");
    }

    @Override
    public List<Known> known(String platform) {
      throw new AssertionError("read all that was said");
    }
  }

  @BeforeEach
  void announceIncidents() {
    threads.in("C0INCIDENTS");
  }

  @Test
  void where_incidents_are_announced_its_threads_are_rooms_too() {
    assertThat(rooms.of("C0INCIDENTS"))
        .containsExactly("C0INCIDENTS", "C0INCIDENTS/1700000000.000100");
  }

  @Test
  void any_other_channel_is_a_room_by_itself() {
    assertThat(rooms.of("C1ROOM")).containsExactly("C1ROOM");
  }
}
