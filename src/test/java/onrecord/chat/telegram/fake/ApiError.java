package onrecord.chat.telegram.fake;

import java.util.Map;

/** What Telegram refuses, as it says so. */
public final class ApiError extends Exception {
  private static final long serialVersionUID = 1;

  final int code;
  final String description;
  final transient Map<String, Long> parameters;

  ApiError(int code, String description, Map<String, Long> parameters) {
    super(description);
    this.code = code;
    this.description = description;
    this.parameters = Map.copyOf(parameters);
  }

  static ApiError bad(String description) {
    return new ApiError(400, "Bad Request: " + description, Map.of());
  }

  static ApiError forbidden(String description) {
    return new ApiError(403, "Forbidden: " + description, Map.of());
  }
}
