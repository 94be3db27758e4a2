package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The address of a page, whose query holds the whole state of the page: links to other states are made of it.
record Address(String path, List<Parameter> parameters) {
    /// Those that say how far a reader has turned the pages; gone when anything else changes.
    private static final String PAGE = "page";

    Address {
        parameters = List.copyOf(parameters);
    }

    record Parameter(String key, String value) {}

    static Address of(Context request) {
        var parameters = new ArrayList<Parameter>();
        request.queryParamMap()
                .forEach((key, values) -> values.stream()
                        .filter(value -> !value.isBlank() && !key.equals("token"))
                        .forEach(value -> parameters.add(new Parameter(key, value))));
        return new Address(request.path(), parameters);
    }

    static Address of(String path) {
        return new Address(path, List.of());
    }

    /// The first value; empty when there is none.
    String get(String key) {
        return parameters.stream()
                .filter(one -> one.key().equals(key))
                .map(Parameter::value)
                .findFirst()
                .orElse("");
    }

    List<String> all(String key) {
        return parameters.stream()
                .filter(one -> one.key().equals(key))
                .map(Parameter::value)
                .toList();
    }

    /// The page asked for, from 1.
    int page() {
        var asked = get(PAGE);
        boolean number = !asked.isEmpty() && asked.length() < 8 && asked.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Integer.parseInt(asked)) : 1;
    }

    Address page(int number) {
        var turned = without(PAGE);
        return number <= 1 ? turned : turned.added(PAGE, Integer.toString(number));
    }

    /// On the first page, with one value of a key.
    Address with(String key, String value) {
        var others = without(key, PAGE);
        return value.isEmpty() ? others : others.added(key, value);
    }

    /// On the first page, with one more value of a key.
    Address plus(String key, String value) {
        return minus(key, value).added(key, value);
    }

    Address minus(String key, String value) {
        return new Address(
                path,
                parameters.stream()
                        .filter(one -> !one.key().equals(PAGE)
                                && !(one.key().equals(key) && one.value().equalsIgnoreCase(value)))
                        .toList());
    }

    Address without(String... keys) {
        var gone = Set.of(keys);
        return new Address(
                path,
                parameters.stream().filter(one -> !gone.contains(one.key())).toList());
    }

    /// The same state of another page, or of the same list as a file.
    Address at(String other) {
        return new Address(other, parameters);
    }

    /// What a form must carry along that asks for `keys` itself.
    List<Parameter> hidden(String... keys) {
        return without(keys).without(PAGE).parameters();
    }

    private Address added(String key, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(key, value));
        return new Address(path, more);
    }

    String href() {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.stream()
                                .map(one -> Path.step(one.key()) + '=' + Path.step(one.value()))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
