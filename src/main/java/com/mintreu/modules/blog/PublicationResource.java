package com.mintreu.modules.blog;

import com.mintreu.kernel.rows.Id;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** That a post is published is a thing of its own: it is put there and taken away. */
@Singleton
@Path("blog/posts/{id}/publication")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
    @Inject
    Posts posts;

    @PUT
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:write")
    public PostView publish(@PathParam("id") Id id) {
        return PostView.of(posts.publish(id));
    }

    @DELETE
    @Allow(
            value = {Who.MEMBER, Who.APPLICATION},
            permission = "blog.posts:write")
    public void withdraw(@PathParam("id") Id id) {
        posts.withdraw(id);
    }
}
